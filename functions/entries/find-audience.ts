import { noticeInput } from '../contracts/steps.ts';
import { lambda, reading } from '../edge.ts';
import { findAudience } from '../handlers/find-audience.ts';
import { clock, notices, people, toolChains } from '../runtime.ts';

export const handler = lambda(
  reading(noticeInput, findAudience({ notices: notices(), tools: toolChains(), people: people(), clock })),
);

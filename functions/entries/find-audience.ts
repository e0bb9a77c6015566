import { noticeInput } from '../contracts/steps.ts';
import { lambda, reading } from '../edge.ts';
import { findAudience } from '../handlers/find-audience.ts';
import { clock, notices, people, tools } from '../runtime.ts';

export const handler = lambda(
  reading(noticeInput, findAudience({ notices: notices(), tools: tools(), people: people(), clock })),
);

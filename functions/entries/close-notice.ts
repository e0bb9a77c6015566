import { noticeInput } from '../contracts/steps.ts';
import { lambda, reading } from '../edge.ts';
import { closeNotice } from '../handlers/close-notice.ts';
import { clock, notices } from '../runtime.ts';

export const handler = lambda(reading(noticeInput, closeNotice({ notices: notices(), clock })));

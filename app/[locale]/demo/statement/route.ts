import { demoStatement } from '#app/demo/statement-answer.ts';

export const GET = demoStatement;

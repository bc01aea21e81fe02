import { refundListCsv } from '#app/finance/refunds-answer.ts';

export const { GET, POST } = refundListCsv;

import { refundListPain } from '#app/finance/refunds-answer.ts';

export const { GET, POST } = refundListPain;

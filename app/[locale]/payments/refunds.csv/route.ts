import { refundsFile } from '#app/finance/refunds-answer.ts';

export const { GET, POST } = refundsFile;

import { feeLetterPage } from '#app/letter/fee-letter-answer.tsx';

export const { GET } = feeLetterPage;

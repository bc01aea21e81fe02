import { dropPage } from '#app/finance/drop-answer.tsx';

export const { GET, POST } = dropPage;

import { statementsPage } from '#app/finance/statements-page.tsx';

export const { GET, POST } = statementsPage;

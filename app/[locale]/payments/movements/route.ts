import { movementsPage } from '#app/finance/movements-page.tsx';

export const { GET, POST } = movementsPage;

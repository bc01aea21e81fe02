import { refundsPage } from '#app/finance/refunds-page.tsx';

export const { GET, POST } = refundsPage;

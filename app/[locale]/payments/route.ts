import { paymentsPage } from '#app/finance/payments-page.tsx';

export const { GET, POST } = paymentsPage;

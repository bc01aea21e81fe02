import { paymentPage } from '#app/producer/payment-page.tsx';

export const { GET, POST } = paymentPage;

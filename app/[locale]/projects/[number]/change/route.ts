import { changePage } from '#app/producer/change-page.tsx';

export const { GET, POST } = changePage;

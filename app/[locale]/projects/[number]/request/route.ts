import { requestPage } from '#app/producer/request-page.tsx';

export const { GET, POST } = requestPage;

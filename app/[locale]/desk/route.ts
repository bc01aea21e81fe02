import { deskPage } from '#app/expert/desk-answer.tsx';

export const { GET, POST } = deskPage;

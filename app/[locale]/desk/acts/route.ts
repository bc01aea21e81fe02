import { actsPage } from '#app/expert/acts-answer.tsx';

export const { GET, POST } = actsPage;

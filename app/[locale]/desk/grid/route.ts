import { gridPage } from '#app/expert/grid-answer.tsx';

export const { GET, POST } = gridPage;

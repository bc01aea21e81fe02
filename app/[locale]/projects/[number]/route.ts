import { projectPage } from '#app/producer/project-page.tsx';

export const { GET, POST } = projectPage;

import { projectsPage } from '#app/producer/projects-page.tsx';

export const { GET, POST } = projectsPage;

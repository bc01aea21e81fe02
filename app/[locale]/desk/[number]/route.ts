import { dossierPage } from '#app/expert/dossier-answer.tsx';

export const { GET, POST } = dossierPage;

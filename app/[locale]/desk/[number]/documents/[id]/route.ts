import { documentsFor } from '#app/private/document-answer.ts';

export const { GET } = documentsFor('expert');

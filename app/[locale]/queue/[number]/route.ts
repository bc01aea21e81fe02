import { entryPage } from '#app/entry/entry-answer.tsx';

export const GET = entryPage;

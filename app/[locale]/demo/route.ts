import { demoPage } from '#app/demo/demo-answer.tsx';

export const { GET, POST } = demoPage;

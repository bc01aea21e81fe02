import { queuePage } from '#app/queue/queue-answer.tsx';

export const GET = queuePage;

import { capacityPage } from '#app/capacity/capacity-answer.tsx';

export const GET = capacityPage;

import { homePage } from '#app/home/home-answer.tsx';

export const GET = homePage;

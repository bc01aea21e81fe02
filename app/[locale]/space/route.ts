import { mySpace } from '#app/private/my-space.ts';

export const GET = mySpace;

import { publicPage } from '#app/page/public-page.tsx';

/** Every other address of a language leads to no page. */
export const GET = publicPage(async () => null);

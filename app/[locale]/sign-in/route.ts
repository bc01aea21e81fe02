import { signInPage } from '#app/private/sign-in-page.tsx';

export const { GET, POST } = signInPage;

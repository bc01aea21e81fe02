import { keptPage, publicPage } from '#app/page/public-page.tsx';
import { pictureOf, readNow } from '#app/reading.ts';
import { HomePage } from './home-page.tsx';

/** Answers with the home page. */
export const homePage = publicPage(async (visit) => {
  const reading = await readNow();
  return keptPage(visit, reading, 'home', () =>
    visit.render(
      <HomePage speech={visit.speech} reading={reading} picture={pictureOf(reading, reading.today)} />,
    ),
  );
});

import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { routing } from '#app/i18n/routing.ts';

export default async function Home({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params;
  const t = await getTranslations({
    locale: hasLocale(routing.locales, locale) ? locale : 'fr',
    namespace: 'home',
  });
  return (
    <main className="mx-auto max-w-3xl p-8">
      <h1 className="text-3xl font-semibold">{t('title')}</h1>
      <p className="mt-4">{t('purpose')}</p>
    </main>
  );
}

import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // the private book must never be copied beside the built pages
  outputFileTracingExcludes: { '/**': ['./data/**/*'] },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['better-sqlite3', 'pino'],
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // npm run check has its own say on types
};

export default createNextIntlPlugin('./app/i18n/request.ts')(config);

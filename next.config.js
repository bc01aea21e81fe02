import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const styles = ['rang.css', 'space.css'];
const style = styles
  .reduce(
    (hash, name) => hash.update(readFileSync(join(import.meta.dirname, 'public', name))),
    createHash('sha256'),
  )
  .digest('hex')
  .slice(0, 12);

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // the private book must never be copied beside the built pages
  outputFileTracingExcludes: { '/**': ['./data/**/*'] },
  // what the letters are set in, read from the folder of the built pages
  outputFileTracingIncludes: { '/**': ['./app/letter/font/*.woff'] },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['@react-pdf/renderer', 'better-sqlite3', 'pino'],
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // npm run check has its own say on types
  // pages name the style sheets by their content, so that a browser may keep them for ever
  env: { RANG_STYLE: style },
  headers: async () => [
    // Next compresses a page only where its type is set here: what a route handler sets reaches the compressor as a list
    ...['', '/queue', '/queue/:number', '/capacity'].map((place) => ({
      source: `/:locale(fr|en)${place}`,
      headers: [{ key: 'content-type', value: 'text/html; charset=utf-8' }],
    })),
    ...styles.map((name) => ({
      source: `/${name}`,
      has: [{ type: 'query', key: 'v', value: style }],
      headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }],
    })),
  ],
};

export default config;

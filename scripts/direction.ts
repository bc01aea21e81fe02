/** A part of the tree, by its first folder. */
export type Part = 'lib' | 'db' | 'demo' | 'app';

type Ban = Readonly<{ imports: RegExp; uses: RegExp; because: string }>;

const never = /$^/;

const bans: Record<Part, Ban> = {
  lib: {
    imports: /^(next(-intl)?|react(-dom)?|drizzle-orm|better-sqlite3|node:.*|#db|#demo|#app)(\/|$)/,
    uses: /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\bprocess\.|\bcrypto\./,
    because: 'lib is pure',
  },
  db: { imports: /^(next(-intl)?|react(-dom)?|#demo|#app)(\/|$)/, uses: never, because: 'db knows no pages' },
  demo: {
    imports: /^(next(-intl)?|react(-dom)?|drizzle-orm|better-sqlite3|#app)(\/|$)/,
    uses: never,
    because: 'the demonstration acts by commands alone',
  },
  app: { imports: /^(drizzle-orm|better-sqlite3)(\/|$)/, uses: never, because: 'only db knows SQL' },
};

const importLine =
  /(?:^|[;\n])\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;

/**
 * Says where a source file breaks the direction app -> demo -> db -> lib (architecture, section 2).
 * Takes the path from the root, such as `lib/queue/rank.ts`, and the text of the file;
 * gives one sentence per breach, none where all is well.
 */
export function breaches(path: string, text: string): readonly string[] {
  const part = partOf(path);
  if (part === undefined) return [];
  const { imports, uses, because } = bans[part];
  const imported = importsOf(text)
    .map((name) => seenFromRoot(path, name))
    .filter((name) => imports.test(name));
  const used = withoutComments(text).match(new RegExp(uses, 'g')) ?? [];
  return [...imported.map((name) => `imports ${name}`), ...used.map((word) => `uses ${word}`)].map(
    (breach) => `${path} ${breach}: ${because}`,
  );
}

function partOf(path: string): Part | undefined {
  const [first] = path.split('/');
  return first === 'lib' || first === 'db' || first === 'demo' || first === 'app' ? first : undefined;
}

function importsOf(text: string): readonly string[] {
  return [...withoutComments(text).matchAll(importLine)].map(
    (found) => found[1] ?? found[2] ?? found[3] ?? '',
  );
}

/** `../../db/tx.ts` read from `lib/queue/rank.ts` is `#db/tx.ts`: a relative path is no way around. */
function seenFromRoot(path: string, name: string): string {
  if (!name.startsWith('.')) return name;
  return `#${new URL(name, `file:///${path}`).pathname.slice(1)}`;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

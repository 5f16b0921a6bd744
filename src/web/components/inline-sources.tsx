import { Link } from '@tanstack/react-router';
import type { LineSource } from '../../domain/documents/line.ts';
import { whereWords } from '../words.ts';
import { useClock } from './clock.tsx';

/** Within a line: where its words were said, as links there. */
export const InlineSources = ({ sources }: { readonly sources: readonly LineSource[] }) => {
  const clock = useClock();
  const places = [...new Map(sources.map((source) => [source.id, source])).values()];
  return places.map((source) => (
    <Link key={source.id} to="/source/$source" params={{ source: source.id }} className="inline-source">
      {whereWords(source, clock)}
    </Link>
  ));
};

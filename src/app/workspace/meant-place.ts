import { resolve } from 'node:path';
import { homeOf, usualPlace, workspaceNamed } from '../../store/named-workspaces.ts';

/**
 * The folder of the workspace that is meant: by the name the user gave it, by its folder, or, where none is named, the one the
 * user turned to last. `home` is where Updraft keeps workspaces on this machine.
 */
export const meantPlace = (home: string, named: string | undefined): string =>
  named === undefined
    ? usualPlace(home)
    : // A slash is of a path: no name has one.
      ((/[/\\]/.test(named) ? undefined : workspaceNamed(homeOf(home), named)?.place) ?? resolve(named));

/** The one that opens in the home of a workspace where none is named. */
export const usualBeside = (place: string): string => usualPlace(homeOf(place));

/**
 * The words that serve a workspace at every login: the one turned to last, where this is the one that opens by itself; else
 * this one, whatever is turned to.
 */
export const servingWords = (place: string): readonly string[] =>
  usualBeside(place) === place ? ['serve', '--workspace', homeOf(place), '--usual'] : ['serve', '--workspace', place];

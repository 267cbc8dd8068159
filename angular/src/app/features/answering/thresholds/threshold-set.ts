import type { ThresholdOverride, Thresholds, ThresholdSet } from '../answering-api';

/** The thresholds with another one put in, in place of the one for the same intent and area. */
export function withOverride(set: ThresholdSet, override: ThresholdOverride): ThresholdSet {
  const others = set.overrides.filter((known) => !isFor(known, override.intent, override.productArea));
  const isLikeDefault = override.answer === set.default.answer && override.clarify === set.default.clarify;
  return { ...set, overrides: isLikeDefault ? others : [...others, override] };
}

/** What applies to a cell of the grid, and whether it is that cell's own. The narrower one counts, as in the engine. */
export function thresholdsFor(
  set: ThresholdSet,
  intent: string,
  productArea: string,
): Thresholds & { readonly isOwn: boolean } {
  const find = (wantedIntent: string | null, wantedArea: string | null) =>
    set.overrides.find((known) => isFor(known, wantedIntent, wantedArea));
  const own = find(intent, productArea);
  const inherited = find(intent, null) ?? find(null, productArea) ?? set.default;
  return { ...(own ?? inherited), isOwn: own !== undefined };
}

function isFor(override: ThresholdOverride, intent: string | null, productArea: string | null): boolean {
  return (override.intent ?? null) === intent && (override.productArea ?? null) === productArea;
}

/** Whole numbers from 0 to at least a maximum, in at most five equal steps of 1, 2 or 5 times a power of ten. */
export function axisTicks(maximum: number): number[] {
  if (maximum <= 0) return [0, 1];
  const rough = maximum / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? 1);
  const count = Math.ceil(maximum / step);
  return Array.from({ length: count + 1 }, (_, at) => Math.round(at * step));
}

export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What was added and removed between two texts, by lines: the longest common subsequence stays (Hunt and McIlroy). */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [left, right] = [before.split('\n'), after.split('\n')];
  const lengths = commonLengths(left, right);
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      lines.push({ kind: 'same', text: left[row++] });
      column++;
    } else if (
      row < left.length &&
      (column === right.length || lengths[row + 1][column] >= lengths[row][column + 1])
    ) {
      lines.push({ kind: 'removed', text: left[row++] });
    } else {
      lines.push({ kind: 'added', text: right[column++] });
    }
  }
  return lines;
}

/** How many lines the ends of both texts have in common, from each pair of lines on. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      lengths[row][column] =
        left[row] === right[column]
          ? lengths[row + 1][column + 1] + 1
          : Math.max(lengths[row + 1][column], lengths[row][column + 1]);
    }
  }
  return lengths;
}

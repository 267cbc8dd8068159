namespace SupportMax.Saas.Answering;

public sealed class BlockedCholeskyTests
{
    [Fact]
    public void Solving_gives_what_the_matrix_turns_back_into_the_right_hand_side()
    {
        const int Size = 700, Columns = 64;
        var random = new Random(1);
        var matrix = new float[Size][];
        for (var i = 0; i < Size; i++)
            matrix[i] = [.. Enumerable.Range(0, i + 1).Select(j => (i == j ? Size / 2 : 0) + random.NextSingle())];
        var factor = new BlockedCholesky(Size, (row, values) => matrix[row].CopyTo(values), CancellationToken.None);
        var sides = new float[factor.PaddedSize * Columns];
        for (var i = 0; i < Size * Columns; i++) sides[i] = random.NextSingle() - 0.5f;
        var solution = (float[])sides.Clone();

        factor.SolveLower(solution, Columns);
        factor.SolveUpper(solution, Columns);

        for (var i = 0; i < Size; i += 37)
        {
            var sum = 0.0;
            for (var j = 0; j < Size; j++) sum += (double)matrix[Math.Max(i, j)][Math.Min(i, j)] * solution[j * Columns + 5];
            sum.ShouldBe(sides[i * Columns + 5], 1e-4);
        }
    }
}

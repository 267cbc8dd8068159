namespace SupportMax.Saas.Answering;

public sealed class QuantizedRowsTests
{
    [Theory]
    [InlineData(512)]
    [InlineData(77)]
    public void Products_are_near_the_exact_ones(int width)
    {
        var random = new Random(2);
        float[] row = Draw(), query = Draw();
        var rows = new QuantizedRows(1, width);
        rows.Set(0, row);
        var products = new float[1];

        rows.Multiply(query, products);

        ((double)products[0]).ShouldBe(row.Zip(query, (left, right) => (double)left * right).Sum(), 0.01);

        float[] Draw()
        {
            float[] values = [.. Enumerable.Range(0, width).Select(_ => random.NextSingle() - 0.5f)];
            var length = MathF.Sqrt(values.Sum(value => value * value));
            return [.. values.Select(value => value / length)];
        }
    }

    [Fact]
    public void A_row_of_zeros_gives_zero()
    {
        var rows = new QuantizedRows(1, 64);
        rows.Set(0, new float[64]);
        var products = new float[1];

        rows.Multiply(new float[64], products);

        products[0].ShouldBe(0);
    }
}

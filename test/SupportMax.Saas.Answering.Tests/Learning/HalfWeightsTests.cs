namespace SupportMax.Saas.Answering;

public sealed class HalfWeightsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(32)]
    [InlineData(71)]
    [InlineData(512)]
    public void The_product_is_that_of_the_widened_numbers(int count)
    {
        var random = new Random(count);
        Half[] weights = [.. Enumerable.Range(0, count).Select(_ => (Half)(random.NextSingle() * 4 - 2))];
        float[] values = [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];

        HalfWeights.Dot(weights, values).ShouldBe((float)weights.Zip(values, (weight, value) => (double)weight * value).Sum(), 1e-4f);
    }

    [Fact]
    public void Every_finite_weight_is_read_exactly()
    {
        var values = new float[32];
        values[31] = 1;
        for (var bits = 0; bits <= ushort.MaxValue; bits++)
        {
            var weights = new Half[32];
            weights[31] = BitConverter.UInt16BitsToHalf((ushort)bits);
            if (Half.IsFinite(weights[31]))
                HalfWeights.Dot(weights, values).ShouldBe((float)weights[31]);
        }
    }
}

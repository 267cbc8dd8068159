namespace SupportMax.Saas.Answering;

/// <summary>Expected calibration error over 15 bins of equal width.</summary>
internal sealed class CalibrationError
{
    private const int Bins = 15;
    private readonly double[] _stated = new double[Bins];
    private readonly int[] _right = new int[Bins];
    private readonly int[] _count = new int[Bins];

    /// <summary>Adds a stated probability, 0–1, and whether it came true.</summary>
    public void Add(double probability, bool isRight)
    {
        var bin = Math.Min(Bins - 1, (int)(probability * Bins));
        _stated[bin] += probability;
        _count[bin]++;
        if (isRight)
            _right[bin]++;
    }

    /// <summary>How far the stated probabilities are from what came true, 0–1; 0 without any.</summary>
    public double Value
    {
        get
        {
            var all = _count.Sum();
            return all == 0 ? 0 : Enumerable.Range(0, Bins).Sum(bin => Math.Abs(_stated[bin] - _right[bin])) / all;
        }
    }
}

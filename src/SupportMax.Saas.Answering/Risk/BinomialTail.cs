namespace SupportMax.Saas.Answering;

/// <summary>How likely few events are when each of some trials has a chance; trials and events may be fractions, as weighted examples are.</summary>
internal static class BinomialTail
{
    private const int MostTerms = 300;
    private const int Halvings = 40;
    private const double Tiny = 1e-300;

    /// <summary>
    /// The probability of at most so many events: 1 − I(p; k + 1, n − k), with the regularized incomplete beta function
    /// (NIST Digital Library of Mathematical Functions, 8.17.5).
    /// </summary>
    public static double AtMost(double events, double trials, double chance)
    {
        if (trials <= 0 || events >= trials || chance <= 0) return 1;
        return chance >= 1 ? 0 : 1 - IncompleteBeta(chance, events + 1, trials - events);
    }

    /// <summary>
    /// The largest chance under which at most so many events still have the given probability: the one-sided bound of
    /// C. Clopper and E. Pearson, The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26, 1934.
    /// </summary>
    public static double UpperBound(double events, double trials, double probability)
    {
        double low = 0, high = 1;
        if (trials <= 0) return 1;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (AtMost(events, trials, middle) > probability) low = middle;
            else high = middle;
        }

        return high;
    }

    private static double IncompleteBeta(double x, double a, double b)
    {
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * Math.Log(x) + b * Math.Log(1 - x));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - front * Fraction(1 - x, b, a) / b;
    }

    /// <summary>The continued fraction DLMF 8.17.22, by Lentz' method.</summary>
    private static double Fraction(double x, double a, double b)
    {
        double c = 1, d = 1 / NotZero(1 - (a + b) * x / (a + 1)), value = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            Step(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
            if (Math.Abs(Step(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))) - 1) < 1e-14) break;
        }

        return value;

        double Step(double term)
        {
            d = 1 / NotZero(1 + term * d);
            c = NotZero(1 + term / c);
            value *= c * d;
            return c * d;
        }
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary>Lanczos' approximation with Godfrey's coefficients for g = 7; about 15 digits for arguments of 0.5 and more.</summary>
    private static double LogGamma(double x)
    {
        ReadOnlySpan<double> coefficients =
        [
            676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
            1.5056327351493116e-7,
        ];
        if (x < 0.5) return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        var sum = 0.99999999999980993;
        for (var i = 0; i < coefficients.Length; i++) sum += coefficients[i] / (x + i);
        var t = x + 6.5;
        return 0.5 * Math.Log(2 * Math.PI) + (x - 0.5) * Math.Log(t) - t + Math.Log(sum);
    }
}

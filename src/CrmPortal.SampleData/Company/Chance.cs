namespace CrmPortal.SampleData.Company;

/// <summary>Random choices that can be repeated: the same seed gives the same choices.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>In [0, 1).</summary>
    public double Share() => _random.NextDouble();

    public bool Is(double probability) => Share() < probability;

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => _random.Next(low, high + 1);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public T Pick<T>(IReadOnlyList<T> choices, Func<T, double> weight)
    {
        var left = Share() * choices.Sum(weight);
        foreach (var choice in choices)
        {
            left -= weight(choice);
            if (left < 0)
            {
                return choice;
            }
        }

        return choices[^1];
    }

    /// <summary>Log-normal, as waiting times are: half of the values lie below the median, and a few far above.</summary>
    /// <param name="median">More than zero.</param>
    /// <param name="sigma">Standard deviation of the logarithm.</param>
    public double Around(double median, double sigma)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - Share())) * Math.Cos(2 * Math.PI * Share());
        return median * Math.Exp(sigma * normal);
    }

    /// <summary>So many decimal digits.</summary>
    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + _random.Next(10))));
}

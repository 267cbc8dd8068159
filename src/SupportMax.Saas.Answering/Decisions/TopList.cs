namespace SupportMax.Saas.Answering;

/// <summary>Keeps the best few different items offered, by their best score.</summary>
internal sealed class TopList(int most)
{
    private readonly List<(int Item, float Score)> _list = new(most + 1);

    /// <summary>Best first.</summary>
    public IEnumerable<int> Items => _list.Select(kept => kept.Item);

    /// <summary>Offers an item.</summary>
    public void Offer(int item, float score)
    {
        if (float.IsNegativeInfinity(score) || (_list.Count == most && score <= _list[^1].Score)) return;
        var known = _list.FindIndex(kept => kept.Item == item);
        if (known >= 0)
        {
            if (score <= _list[known].Score) return;
            _list.RemoveAt(known);
        }

        var position = _list.Count;
        while (position > 0 && _list[position - 1].Score < score) position--;
        _list.Insert(position, (item, score));
        if (_list.Count > most) _list.RemoveAt(most);
    }
}

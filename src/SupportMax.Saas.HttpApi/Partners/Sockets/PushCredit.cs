namespace SupportMax.Saas.Partners;

/// <summary>How many messages may still be pushed until the client gives more credit.</summary>
internal sealed class PushCredit(int window)
{
    private readonly Lock _lock = new();
    private readonly int _most = window * 2;
    private int _left = window;

    /// <summary>Whether there is any.</summary>
    public bool IsLeft
    {
        get
        {
            lock (_lock)
                return _left > 0;
        }
    }

    /// <summary>Takes one; false when there is none.</summary>
    public bool TryTake()
    {
        lock (_lock)
        {
            if (_left == 0)
                return false;
            _left--;
            return true;
        }
    }

    /// <summary>Adds what the client gives, never above twice the window.</summary>
    public void Add(int messages)
    {
        lock (_lock)
            _left = (int)Math.Min((long)_left + messages, _most);
    }
}

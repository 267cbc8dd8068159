namespace SupportMax.Saas.Answering;

/// <summary>What the index's parts say about a question: how near each phrasing and answer is, how much it looks like each class.</summary>
internal sealed class Evidence
{
    /// <summary>The meanings of more answers than this take too long to compare; only those of candidates are.</summary>
    private const int MostAnswersToCompare = 20_000;

    private readonly SearchIndex _index;
    private readonly float[]? _answerMeaning;

    /// <summary>Gathers.</summary>
    /// <param name="index">Where to search.</param>
    /// <param name="question">What to search.</param>
    public Evidence(SearchIndex index, Question question)
    {
        _index = index;
        Question = question;
        Learned = [];
        Meaning = new float[index.Meanings.Count];
        Wording = new float[index.Meanings.Count];
        AnswerWording = index.AnsweredShare == 0 ? [] : new float[index.AnswerMeanings.Count];
        index.Meanings.Multiply(question.Encoding, Meaning);
        index.Wordings.Score(question.Surface, Wording);
        if (index.AnsweredShare == 0) return;
        if (index.AnswerMeanings.Count <= MostAnswersToCompare)
            index.AnswerMeanings.Multiply(question.Encoding, _answerMeaning = new float[index.AnswerMeanings.Count]);
        index.AnswerWordings.Score(index.AnswerWordings.Vector(question.Text), AnswerWording);
    }

    /// <summary>The same search with scores of the learnt model.</summary>
    public Evidence(Evidence search, float[] learned)
    {
        _index = search._index;
        _answerMeaning = search._answerMeaning;
        Question = search.Question;
        Learned = learned;
        Meaning = search.Meaning;
        Wording = search.Wording;
        AnswerWording = search.AnswerWording;
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>Cosine with each phrasing's encoding.</summary>
    public float[] Meaning { get; }

    /// <summary>Cosine with each phrasing's surface.</summary>
    public float[] Wording { get; }

    /// <summary>Whether the meanings of all answers were compared, so that any of them can be found by it.</summary>
    public bool KnowsAnswerMeanings => _answerMeaning is not null;

    /// <summary>Cosine with each answer's surface; empty where no answer has text.</summary>
    public float[] AnswerWording { get; }

    /// <summary>Cosine with an answer's encoding.</summary>
    public float AnswerMeaningOf(int entry) =>
        _answerMeaning is not null ? _answerMeaning[entry] : AnswerWording.Length == 0 ? 0 : _index.AnswerMeanings.Multiply(Question.Encoding, entry);

    /// <summary>The learnt model's score of each class, entries first; empty when there is none.</summary>
    public float[] Learned { get; }
}

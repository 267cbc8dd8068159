namespace SupportMax.Saas.Answering;

/// <summary>What the index's parts say about a question: how near each phrasing and answer is, how much it looks like each class.</summary>
internal sealed class Evidence
{
    /// <summary>Gathers.</summary>
    /// <param name="index">Where to search.</param>
    /// <param name="question">What to search.</param>
    public Evidence(SearchIndex index, Question question)
    {
        Question = question;
        Learned = [];
        Meaning = new float[index.Meanings.Count];
        Wording = new float[index.Meanings.Count];
        AnswerMeaning = new float[index.AnswerMeanings.Count];
        AnswerWording = new float[index.AnswerMeanings.Count];
        index.Meanings.Multiply(question.Encoding, Meaning);
        index.Wordings.Score(question.Surface, Wording);
        if (index.AnsweredShare == 0) return;
        index.AnswerMeanings.Multiply(question.Encoding, AnswerMeaning);
        index.AnswerWordings.Score(index.AnswerWordings.Vector(question.Text), AnswerWording);
    }

    /// <summary>The same search with scores of the learnt model.</summary>
    public Evidence(Evidence search, float[] learned)
    {
        Question = search.Question;
        Learned = learned;
        Meaning = search.Meaning;
        Wording = search.Wording;
        AnswerMeaning = search.AnswerMeaning;
        AnswerWording = search.AnswerWording;
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>Cosine with each phrasing's encoding.</summary>
    public float[] Meaning { get; }

    /// <summary>Cosine with each phrasing's surface.</summary>
    public float[] Wording { get; }

    /// <summary>Cosine with each answer's encoding.</summary>
    public float[] AnswerMeaning { get; }

    /// <summary>Cosine with each answer's surface.</summary>
    public float[] AnswerWording { get; }

    /// <summary>The learnt model's score of each class, entries first; empty when there is none.</summary>
    public float[] Learned { get; }
}

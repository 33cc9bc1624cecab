"""What learners type, and the page that answers it: of forty queries thirty-eight find it first."""

import pytest

from woven import PAGES, page

# A query, and the beginnings of the addresses of the pages, or of the sections, that answer it.
QUERIES = {
    "Value.pow": ["10-power"],
    "adam optimizer": ["26-whats-missing.html#a-step-of-its-own"],
    "memory leak": ["08-addition.html#who-holds-whom"],
    "why zero grad": ["12-the-backward-pass.html#calling-backward-twice", "22-what-goes-wrong"],
    "zeroGrad": ["22-what-goes-wrong", "21-training", "12-the-backward-pass", "20-a-step", "16-a-layer", "15-a-neuron"],
    "gradient descent": ["03-gradients.html#going-down", "21-training", "25-misconceptions.html#backpropagation"],
    "pytorch": ["24-does-it-work.html#somebody-elses-engine", "44-the-whole-of-it.html#the-same-in-pytorch"],
    "how many parameters": ["17-an-mlp"],
    "chain rule": ["04-the-chain-rule"],
    "chian rule": ["04-the-chain-rule"],
    "topological order": ["12-the-backward-pass"],
    "toplogical sort": ["12-the-backward-pass"],
    "relu": ["11-relu"],
    "ReLU at zero": ["11-relu"],
    "nan": ["11-relu.html#what-about-nan"],
    "+=": ["07-why-plus-equals"],
    "plus equals": ["07-why-plus-equals", "07-why-plus-equals.html"],
    "central difference": ["03-gradients", "05-why-automatic", "08-addition.html#never-trust"],
    "numerical gradient check": ["08-addition.html#never-trust", "24-does-it-work", "03-gradients.html#measure-it", "05-why-automatic.html#by-measuring"],
    "dual numbers": ["05-why-automatic"],
    "symbolic differentiation": ["05-why-automatic.html#by-formula", "05-why-automatic"],
    "multiplication rule": ["09-multiplication"],
    "division": ["10-power.html#division", "13-helper-operations.html#minus-and-division"],
    "square of a value": ["09-multiplication.html#a-square"],
    "value minus number": ["13-helper-operations"],
    "subtraction": ["13-helper-operations"],
    "neuron": ["15-a-neuron"],
    "neurons weights bias": ["15-a-neuron"],
    "layer": ["16-a-layer"],
    "multilayer perceptron": ["17-an-mlp"],
    "MLP": ["17-an-mlp"],
    "hinge loss": ["19-a-loss", "21-training"],
    "learning rate": ["03-gradients.html#going-down", "21-training"],
    "regularisation": ["19-a-loss", "21-training"],
    "two moons": ["18-two-moons"],
    "random seed": ["14-a-generator", "15-a-neuron.html#a-random-start"],
    "mersenne twister": ["14-a-generator"],
    "shuffle": ["14-a-generator"],
    "xavier initialisation": ["26-whats-missing.html#a-fair-start"],
    "points not seen": ["23-points-it-has-not-seen"],
    "recursion stack overflow": ["12-the-backward-pass"],
    "decision boundary": ["21-training.html#the-boundary-bends"],
    "karpathy": ["27-resources", "02-quick-history.html#2020", "01-what-is-this"],
    "Linnainmaa": ["02-quick-history.html#1970"],
    "Rumelhart Hinton": ["02-quick-history.html#1986"],
    "batch": ["23-points-it-has-not-seen.html#a-few-at-a-time", "26-whats-missing.html#many-at-a-time"],
    "sigmoid tanh": ["11-relu.html#why-not-a-smooth-curve"],
}


@pytest.fixture(scope="module")
def found(visitors):
    """Returns the addresses that a query finds, the best first."""
    window = visitors().open("01-what-is-this.html")
    window.evaluate("""(async () => {
        window.engine = makeEngine();
        await loadIndex(engine.add);
    })()""")
    return lambda query: window.evaluate("(query) => engine.search(query).map(({ entry }) => entry.address)", query)


def test_every_answer_is_a_page_or_a_section_of_the_course():
    addresses = [it for name in PAGES for it in [name, *(f"{name}#{id}" for id in page(name).ids)]]
    answers = {it for answers in QUERIES.values() for it in answers}
    assert [it for it in sorted(answers) if not any(address.startswith(it) for address in addresses)] == []


def test_almost_every_query_finds_its_page_first(found):
    wrong = {}
    for query, answers in QUERIES.items():
        addresses = found(query)
        if not addresses or not addresses[0].startswith(tuple(answers)):
            wrong[query] = addresses[:3]
    print(*wrong.items(), sep="\n")
    assert len(QUERIES) >= 40
    assert len(wrong) <= len(QUERIES) // 20, wrong

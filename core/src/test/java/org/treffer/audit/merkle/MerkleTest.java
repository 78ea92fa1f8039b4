package org.treffer.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTest {

  /** The eight leaves that implementations of RFC 6962 publish their roots for. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void the_published_roots_of_rfc_6962_hold() {
    Sha256 sha = new Sha256();
    Frontier frontier = new Frontier();
    assertThat(frontier.root()).hasToString(ROOTS.getFirst());
    for (int i = 0; i < LEAVES.size(); i++) {
      frontier.add(sha.leaf(HexFormat.of().parseHex(LEAVES.get(i))).bytes(), 0);
      assertThat(frontier.root()).hasToString(ROOTS.get(i + 1));
    }
  }

  @Test
  void the_published_path_of_leaf_five_of_eight_holds() {
    InclusionProof proof = InclusionProof.of(5, 8, stored(published()));
    assertThat(proof.path())
        .extracting(Hash::toString)
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(proof.leadsTo(Hash.of(ROOTS.get(8)))).isTrue();
  }

  @Property(tries = 200)
  void a_frontier_tells_the_root_that_the_recursive_definition_tells(
      @ForAll @IntRange(min = 0, max = 200) int size) {
    List<Hash> leaves = leaves(size);
    Frontier frontier = new Frontier();
    leaves.forEach(l -> frontier.add(l.bytes(), 0));
    assertThat(frontier.root()).isEqualTo(definition(leaves));
    ByteBuffer buffer = ByteBuffer.allocate(frontier.bytes());
    frontier.put(buffer);
    assertThat(Frontier.read(buffer.flip()).sameAs(frontier)).isTrue();
  }

  @Property(tries = 200)
  void every_leaf_has_a_path_and_no_other_leaf_takes_it(
      @ForAll @IntRange(min = 1, max = 130) int size,
      @ForAll @IntRange(min = 0, max = 1000) int at) {
    List<Hash> leaves = leaves(size);
    Hash root = definition(leaves);
    int index = at % size;
    InclusionProof proof = InclusionProof.of(index, size, stored(leaves));
    assertThat(proof.leadsTo(root)).isTrue();
    Hash other = new Hash(proof.leaf().w0() ^ 1, 0, 0, 0);
    assertThat(new InclusionProof(index, size, other, proof.path()).leadsTo(root)).isFalse();
    for (int i = 0; i < size; i++) {
      boolean same = i == index;
      assertThat(new InclusionProof(i, size, proof.leaf(), proof.path()).leadsTo(root))
          .isEqualTo(same);
    }
  }

  private static List<Hash> published() {
    Sha256 sha = new Sha256();
    return LEAVES.stream().map(l -> sha.leaf(HexFormat.of().parseHex(l))).toList();
  }

  private static List<Hash> leaves(int size) {
    Sha256 sha = new Sha256();
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(sha.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
    }
    return leaves;
  }

  private static InclusionProof.Nodes stored(List<Hash> leaves) {
    return (level, place) ->
        definition(leaves.subList((int) (place << level), (int) ((place + 1) << level)));
  }

  /** MTH of RFC 6962, section 2.1, word for word. */
  private static Hash definition(List<Hash> leaves) {
    Sha256 sha = new Sha256();
    if (leaves.isEmpty()) {
      return sha.empty();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return sha.node(definition(leaves.subList(0, k)), definition(leaves.subList(k, leaves.size())));
  }
}

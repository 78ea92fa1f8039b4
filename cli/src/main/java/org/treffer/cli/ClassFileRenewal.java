package org.treffer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.DeadCodeOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.treffer.terminal.WholeFile;

/**
 * Rewrites the old class files of a jar in today's version, with the stack maps it asks for. A JVM
 * keeps no class older than version 50 in its cache, and picocli's are 49: a start would read and
 * verify all of them each time, which takes longer than the rest of it.
 */
final class ClassFileRenewal {

  private static final int FIRST_WITH_REQUIRED_STACK_MAPS = ClassFile.JAVA_7_VERSION;

  private ClassFileRenewal() {}

  /** Renews each jar that the arguments name, in its place. */
  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      renew(Path.of(jar));
    }
  }

  static void renew(Path jar) throws IOException {
    try (JarFile old = new JarFile(jar.toFile())) {
      ClassFile classFiles = classFiles(old);
      WholeFile.write(jar, out -> copy(old, classFiles, out));
    }
  }

  private static void copy(JarFile old, ClassFile classFiles, OutputStream out) throws IOException {
    try (JarOutputStream renewed = new JarOutputStream(out)) {
      for (JarEntry entry : Collections.list(old.entries())) {
        byte[] bytes = old.getInputStream(entry).readAllBytes();
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTime(entry.getTime());
        renewed.putNextEntry(copy);
        renewed.write(entry.getName().endsWith(".class") ? renewed(classFiles, bytes) : bytes);
        renewed.closeEntry();
      }
    }
  }

  private static byte[] renewed(ClassFile classFiles, byte[] bytes) {
    int version = ((bytes[6] & 0xff) << 8) | (bytes[7] & 0xff);
    if (version >= FIRST_WITH_REQUIRED_STACK_MAPS) {
      return bytes;
    }
    ClassTransform newVersion =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_21_VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    return classFiles.transformClass(
        classFiles.parse(bytes),
        newVersion.andThen(
            ClassTransform.transformingMethodBodies((code, element) -> code.with(element))));
  }

  /** A reader and writer of class files that finds the jar's own classes in it. */
  private static ClassFile classFiles(JarFile jar) {
    ClassHierarchyResolver own =
        ClassHierarchyResolver.ofResourceParsing(name -> classFile(jar, name));
    return ClassFile.of(
        StackMapsOption.GENERATE_STACK_MAPS,
        DeadCodeOption.PATCH_DEAD_CODE,
        ClassHierarchyResolverOption.of(own.orElse(ClassHierarchyResolver.defaultResolver())));
  }

  private static InputStream classFile(JarFile jar, ClassDesc name) {
    String descriptor = name.descriptorString();
    JarEntry entry = jar.getJarEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
    if (entry == null) {
      return null; // as the resolver asks for
    }
    try {
      return jar.getInputStream(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
